/**
 * Names the rule book that this code is: rules, severities, declarations and their lists. It is part of what decides
 * whether a workbook is judged again, so a test holds it against the sources: whoever changes a rule writes the value
 * that the test names.
 */
export const RULES_VERSION = '5e65f03481e8';
