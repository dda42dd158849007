import { sentencesOf } from '@shared/project/proposal-text'
import { th } from '@shared/i18n/dictionary'
import type { Block, TableBlock } from '../../outline'
import type { ProjectEntry } from '../../book-source'
import { SAMPLE } from '../../words'
import type { BookContext } from '../book-context'
import { paragraph } from '../compose'
import { attachmentsPart, benefitsPart, monitoringPart, peoplePart, readinessPart, risksPart } from './closing'
import { generalPart } from './facts'
import { numberedParts, sentences, textPart } from './form-parts'
import { linksPart, type ProjectPlace } from './links'
import { moneyPart } from './money'
import { forwardPart, previousPart } from './money-plans'
import { signatureBlocks } from './signatures'
import { areaPart, periodPart, stepsPart } from './steps'
import { groupsPart, indicatorsPart } from './targets'

function sampleNote({ project }: ProjectEntry): readonly Block[] {
  const { sample, reference } = project.fields
  const words = [...(sample ? [SAMPLE] : []), ...(reference === '' ? [] : [`อ้างอิง : ${reference}`])].join(' · ')
  return words === '' ? [] : [paragraph('flush', [{ text: `(${words})`, italic: true }])]
}

/** So many lines at least stand on the page of the signatures: they never stand alone (brief §8.4). */
const LINES_WITH_SIGNATURES = 4

/** The last lines before the signatures stay on their page. */
function heldBySignatures(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => (block.type === 'paragraph' && at >= blocks.length - LINES_WITH_SIGNATURES ? { ...block, keepNext: true } : block))
}

/**
 * แบบเสนอโครงการ (P01–P46 of brief §2.1) below its title: what must be said stands there with a dash while it is empty, what may be said only
 * when it was. `schedules` are the tables of its months, which the form names.
 */
export function projectForm(entry: ProjectEntry, place: ProjectPlace, schedules: readonly TableBlock[], context: BookContext): readonly Block[] {
  const { project } = entry
  return [
    ...sampleNote(entry),
    ...heldBySignatures(numberedParts([
      generalPart(project, context),
      linksPart(entry, place, context),
      textPart(th.domain.field.project.rationale, project.fields.rationale),
      { title: th.domain.field.project.purpose, blocks: (head) => sentences(head, sentencesOf(project.fields.purpose)) },
      groupsPart(entry),
      indicatorsPart(entry, context),
      areaPart(project),
      periodPart(project),
      stepsPart(entry, schedules),
      moneyPart(entry, context),
      forwardPart(entry, context),
      previousPart(entry),
      risksPart(entry, context),
      benefitsPart(project),
      monitoringPart(project),
      readinessPart(project),
      attachmentsPart(entry),
      peoplePart(project)
    ])),
    ...signatureBlocks(entry.signatories)
  ]
}
