/** แผนยุทธศาสตร์ of one to five years, and the แผนปฏิบัติการ of one fiscal year that carries it out (brief §1.1). */
export const PLAN_KINDS = ['strategic', 'action'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

/** What can be taken over from an earlier plan, in the order in which it is asked. */
export const COPY_GROUPS = ['structure', 'narrative', 'direction', 'projects'] as const
export type CopyGroup = (typeof COPY_GROUPS)[number]

/** How many times a plan of one period may be revised: ทบทวนครั้งที่ 1–99. */
export const MOST_REVISIONS = 99
