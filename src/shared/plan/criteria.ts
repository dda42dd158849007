/**
 * เกณฑ์รุ่น: which set of completeness rules this program judges by. Raised when a rule that holds a plan back is added, dropped or
 * means something else (a test pins them), so that a mark made by the centre says by which rules it was made.
 */
export const CRITERIA = 2
