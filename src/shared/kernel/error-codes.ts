/**
 * Every error a user can meet, in one table. Each code has three sentences in `i18n` under
 * `error.<CODE>`: `what` happened, what it means for the `data`, what `todo`. A test keeps the two in step.
 */
export const ERROR_CODES = [
  // commands
  'BAD_ARGUMENTS', 'NOT_FOUND', 'ALREADY_EXISTS', 'PLAN_LOCKED', 'WRONG_STATE', 'NOT_ALLOWED', 'OPEN_CONFLICTS', 'PLAN_INCOMPLETE',
  'PERIOD_INVALID', 'AMOUNT_INVALID', 'AMOUNT_TOO_LARGE', 'QUANTITY_INVALID', 'DECIMAL_INVALID', 'TITLE_EMPTY',
  'TEXT_TOO_LONG', 'YEAR_OUT_OF_PLAN', 'GOAL_UNKNOWN', 'SECTION_FIXED', 'SECTION_DEEP', 'SECTION_RING',
  'CITATION_OUTSIDE_CELL', 'CATALOGUE_IN_USE', 'STRATEGY_OF_OTHER_ISSUE', 'COMMENT_EMPTY', 'REASON_EMPTY',
  'NOTHING_TO_UNDO', 'UNDO_OUTDATED', 'PARENT_DELETED', 'PROJECT_LOCKED', 'AMOUNTS_KEPT', 'STEP_INCOMPLETE', 'MEETING_INVALID', 'STEP_STANDS',
  // refusals of the centre (rules R1–R12)
  'LOCKED', 'STATE', 'FORBIDDEN', 'MISSING', 'EXISTS', 'STALE', 'INVALID', 'SCHEMA_UNKNOWN', 'DELETED',
  // the wire
  'EXPECTED', 'FORK', 'EPOCH', 'SCOPE', 'UPGRADE', 'CENTRE_OLDER', 'TOO_BIG', 'RATE_LIMITED', 'UNAUTHORIZED', 'REVOKED', 'BAD_SIGNATURE',
  'CODE_UNKNOWN', 'CODE_USED', 'CODE_EXPIRED', 'OFFICE_MISMATCH', 'ALREADY_ENROLLED', 'NOT_ENROLLED', 'OFFLINE', 'TIMEOUT',
  'SERVER_ERROR', 'BAD_RESPONSE', 'ADDRESS_REFUSED',
  // the shell
  'FORBIDDEN_SENDER', 'BAD_REQUEST', 'INTERNAL', 'CANCELLED', 'FILE_BUSY', 'FILE_DENIED', 'DISK_FULL', 'JOURNAL_FAILED',
  'JOURNAL_DAMAGED', 'KEY_UNAVAILABLE',
  // attached files
  'FILE_TOO_LARGE', 'FILE_REFUSED', 'ATTACHMENTS_FULL', 'ATTACHMENT_FAILED', 'ATTACHMENT_MISSING', 'ATTACHMENT_ALTERED', 'OPEN_FAILED',
  // the store and files
  'STORE_NEWER', 'STORE_FAILED', 'SNAPSHOT_INVALID', 'SNAPSHOT_NEWER', 'TEMPLATE_INVALID',
  // workbooks and their cells
  'SHEET_UNREADABLE', 'SHEET_NOT_WORKBOOK', 'SHEET_OLD_FORMAT', 'SHEET_ENCRYPTED', 'SHEET_TOO_BIG', 'SHEET_UNSAFE', 'SHEET_DAMAGED', 'SHEET_TOO_LONG',
  'SHEET_TOO_WIDE', 'SHEET_EMPTY', 'SHEET_NO_COLUMNS', 'SHEET_MAPPING_INVALID', 'SHEET_TEMPLATE_NEWER', 'SHEET_FORM_CHANGED', 'SHEET_OTHER_PLAN',
  'CELL_NOT_MONEY', 'CELL_TOO_FINE', 'CELL_NEGATIVE', 'CELL_UNIT_SUSPECT', 'CELL_NOT_NUMBER', 'CELL_NOT_WHOLE', 'CELL_NOT_DAY',
  'CELL_NO_SUCH_DAY', 'CELL_YEAR_UNCLEAR', 'CELL_CHOICE_UNKNOWN', 'CELL_EMPTY', 'CELL_FORMULA_BARE', 'CELL_ERROR_VALUE', 'CELL_TEXT_LONG',
  'CELL_SUM_DIFFERS', 'CELL_RECORD_TWICE'
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** An expected failure: its code, and the few facts its sentence needs (never personal data or plan text). */
export interface PlanError {
  readonly code: ErrorCode
  readonly details?: Readonly<Record<string, string | number>>
}

export function planError(code: ErrorCode, details?: Readonly<Record<string, string | number>>): PlanError {
  return details === undefined ? { code } : { code, details }
}
