import { th } from '@shared/i18n/dictionary'
import { FUND_SOURCES, type FundSource } from '@shared/project/project-record'
import { foldOnce } from './cell-reading'

const labels: Readonly<Record<FundSource, string>> = th.domain.fundSource
const sources = new Map<string, FundSource>(FUND_SOURCES.flatMap((source) => [[foldOnce(source), source], [foldOnce(labels[source]), source], [bare(labels[source]), source]] as const))

/** The source of funds that a label or code names, with or without its remark in brackets. */
export function fundSourceNamed(text: string): FundSource | undefined {
  if (text.length > 300) return undefined
  return sources.get(foldOnce(text)) ?? sources.get(bare(text))
}

function bare(text: string): string {
  return foldOnce(text.replace(/\([^)]*\)/g, ''))
}
