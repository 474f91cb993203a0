/**
 * A heading in parts, of which each second is a short word with a hyphen. Lines that are balanced like to break there, and
 * "cable-" above "knit" is read twice: such a part is printed with the class `whole`.
 */
export const wholeWords = (text: string): string[] => text.split(/(?<!\S)(\S{1,8}-\S{1,6})(?!\S)/u);
