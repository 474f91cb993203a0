/** What is wrong with a row of an import file, told to the person who has to correct it. */
export type Problem = {
  /** Line of the file on which the row begins; the header is line 1. */
  line: number;
  /** A refused row is left out; a warned one goes in, with the change the message tells of. */
  level: 'refused' | 'warned';
  /** The same for problems of one kind, whatever the values. */
  code: string;
  message: string;
  /** The handle as it stands in the file; empty when the row has none. */
  handle: string;
};

/** Takes problems of one product as they are found. */
export type Complain = (level: Problem['level'], line: number, code: string, message: string) => void;

/** A value as a message quotes it, cut when it is long. */
export const quoted = (value: string): string => `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
