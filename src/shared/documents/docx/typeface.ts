import type { IRunOptions } from 'docx'

/** The national font by name; a machine without it substitutes, the file never embeds it (its package names no clear licence). */
const FAMILY = 'TH SarabunPSK'

/** Thai takes the `cs` slot: a font named in `ascii` only leaves Thai in another font (brief §8.9). */
const FONT = { ascii: FAMILY, hAnsi: FAMILY, cs: FAMILY, eastAsia: FAMILY } as const

export const LANGUAGE = { value: 'th-TH', eastAsia: 'en-US', bidirectional: 'th-TH' } as const

export interface Face {
  /** half-points */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
}

/** The one way run properties are made: Latin and complex-script settings are always equal (szCs = sz, bCs with b, iCs with i). */
export function face(look: Face): Pick<IRunOptions, 'bold' | 'boldComplexScript' | 'italics' | 'italicsComplexScript' | 'size' | 'sizeComplexScript'> {
  return {
    ...(look.size === undefined ? {} : { size: look.size, sizeComplexScript: look.size }),
    ...(look.bold === true ? { bold: true, boldComplexScript: true } : {}),
    ...(look.italic === true ? { italics: true, italicsComplexScript: true } : {})
  }
}

/** `face` plus the font in all four slots: for styles and document defaults, from which every run inherits. */
export function fullFace(look: Face): ReturnType<typeof face> & { readonly font: typeof FONT } {
  return { ...face(look), font: FONT }
}

/**
 * Exact line height for a font size (half-points), in twips: 23 pt for 16 pt text, 20 pt for 14 pt. Exact, because the
 * versions of TH Sarabun differ in line height by a tenth and page counts with them.
 */
export function lineHeight(size: number): number {
  return Math.round(size * 10 * (size >= 32 ? 1.4375 : 1.43))
}
