/**
 * Names what decides a verdict beside the sheet: rules, severities, declarations and their lists, the reader, the places.
 * It is part of what decides whether a workbook is judged again, from its snapshot, so a test holds it against the sources:
 * whoever changes a rule or how a sheet is read writes the value that the test names.
 */
export const RULES_VERSION = 'd7c1d65b6d6d';
