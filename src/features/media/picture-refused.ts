/** Why a file was not taken as a picture, in words for whoever sent it. */
export class PictureRefused extends Error {}
