/** A picture of the gallery as its editor shows it. */
export type ShownPicture = {
  mediaId: string;
  alt: string;
  name: string;
  /** The widths there are, in pixels, ascending; none when the picture is gone. */
  widths: number[];
};
