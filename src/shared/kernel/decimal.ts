import { z } from 'zod'

/**
 * A measured figure (KPI baseline or target) as exact decimal text: `-?digits[.1–4 digits]`, no thousands marks.
 * Empty text means "not given". Never a float.
 */
export const decimalSchema = z.string().regex(/^(|-?(0|[1-9]\d{0,14})(\.\d{1,4})?)$/)
