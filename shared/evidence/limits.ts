/** The most that one file may hold: 10 MB, as the report's pages say. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** The most files of a case. One that was refused does not count. */
export const MOST_FILES = 10;

/** The most forms that a case is ever given, those included that nothing came of: a case must stay readable. */
export const MOST_FORMS = 50;

/** How long a form for one file works: from when it is asked for until the upload must have begun. */
export const FORM_MINUTES = 30;

/** After the form's time, how long an upload that began within it may still last before its place is free again. */
export const SLOW_MINUTES = 15;

/** From when a file that nobody has answered for is said to wait: minutes after its receipt, the second time, the third. */
export const SCAN_MINUTES = [120, 480, 1440] as const;

/** What a person may call a file, in UTF-16 units: as long as file systems allow. */
export const NAME_LENGTH = 255;
