/** One column of a Table. */
export type Column = {
  key: string;
  /** The words of its head. */
  label: string;
  /** For columns whose cells say enough: the head is read out only. */
  hideLabel?: boolean;
  /** Right-aligned figures. */
  number?: boolean;
  /** Gives way first when the sheet gets narrow. */
  optional?: boolean;
  /** Key of the sort it stands for, when it can be sorted by. */
  sort?: string;
};

/** A head that sorts: where it leads, and how it is sorted now. */
export type Sorting = { href: string; now: 'ascending' | 'descending' | null };
