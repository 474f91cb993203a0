declare const __BUILD_ID__: string;

/** The id of the build that is running: a hash of the sources it was made of. */
export const RUNNING_BUILD: string = __BUILD_ID__;
