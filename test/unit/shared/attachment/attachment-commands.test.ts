import { beforeEach, describe, expect, it } from 'vitest'
import { addAttachment, deleteAttachment, moveAttachment, noteAttachment, renameAttachment, setAttachmentType } from '@shared/attachment/attachment-commands'
import { attachmentRecord, bytesOf, MAX_FILE_BYTES } from '@shared/attachment/attachment-record'
import { copyPlan } from '@shared/plan/copy-plan'
import { createPlan } from '@shared/plan/create-plan'
import { createProject, deleteProject } from '@shared/project/project-commands'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
let project: string
let other: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  project = store.must(createProject, { plan, issue: '', title: 'หนึ่ง', fiscalYear: 2571 })
  other = store.must(createProject, { plan, issue: '', title: 'สอง', fiscalYear: 2572 })
})

const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const file = (number: number, size = 1_000) => ({
  hash: number.toString(16).padStart(64, '0'), mime: 'application/pdf' as const, size, encrypted: false, pages: 3, width: 210, height: 297,
  documentType: 'tor' as const
})
const add = (number: number, title = `ไฟล์ ${String(number)}.pdf`): string => store.must(addAttachment, { project, title, ...file(number) })
const titles = (): string[] => inOrder(store.all(attachmentRecord).filter(({ fields }) => fields.project === project)).map(({ fields }) => fields.title)

describe('attachments of a project', () => {
  it('are added in order, renamed under clean names, described and moved', () => {
    const [a, b] = [add(1, 'C:\\ก.pdf.exe'), add(2)]
    expect(store.get(attachmentRecord, a).fields).toMatchObject({ title: 'ก', documentType: 'tor', size: 1_000, attachedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
    store.must(renameAttachment, { attachment: a, title: '  แบบ\u202eรูป.docx ' })
    store.must(setAttachmentType, { attachment: a, documentType: 'drawing' })
    store.must(noteAttachment, { attachment: a, note: ' แผ่นที่  1 ' })
    store.must(moveAttachment, { attachment: b, before: a })
    expect(store.get(attachmentRecord, a).fields).toMatchObject({ title: 'แบบรูป', documentType: 'drawing', note: 'แผ่นที่ 1' })
    expect(titles()).toEqual(['ไฟล์ 2', 'แบบรูป'])
    expect(code(store.run(renameAttachment, { attachment: a, title: ' ... ' }))).toBe('TITLE_EMPTY')
    expect(code(store.run(noteAttachment, { attachment: a, note: 'ก'.repeat(501) }))).toBe('TEXT_TOO_LONG')
    store.must(deleteAttachment, { attachment: a })
    expect(titles()).toEqual(['ไฟล์ 2'])
  })

  it('are moved only among their own project\'s', () => {
    const a = add(1)
    const foreign = store.must(addAttachment, { project: other, title: 'x', ...file(2) })
    expect(code(store.run(moveAttachment, { attachment: a, before: foreign }))).toBe('NOT_FOUND')
  })

  it('hold the same bytes once a project; another project may hold them too, and they count once', () => {
    add(1)
    expect(code(store.run(addAttachment, { project, title: 'again', ...file(1) }))).toBe('ALREADY_EXISTS')
    store.must(addAttachment, { project: other, title: 'shared', ...file(1) })
    expect(bytesOf(store.all(attachmentRecord))).toBe(1_000)
  })

  it('stop at 500 MB a plan, over all projects', () => {
    for (let made = 0; made < 20; made += 1) store.must(addAttachment, { project: made % 2 === 0 ? project : other, title: 'x', ...file(made, MAX_FILE_BYTES) })
    expect(store.run(addAttachment, { project, title: 'x', ...file(99, 1) })).toMatchObject({ ok: false, error: { code: 'ATTACHMENTS_FULL', details: { used: 500, limit: 500 } } })
    store.must(addAttachment, { project: other, title: 'the same again', ...file(0, MAX_FILE_BYTES) })
    expect(addAttachment.args.safeParse({ project, title: 'x', ...file(100, MAX_FILE_BYTES + 1) }).success).toBe(false)
  })

  it('go with their project in the same op', () => {
    add(1)
    add(2)
    store.must(addAttachment, { project: other, title: 'x', ...file(3) })
    store.must(deleteProject, { project })
    expect(store.all(attachmentRecord).map(({ fields }) => fields.project)).toEqual([other])
  })

  it('go into a copy of the plan with their hashes', () => {
    add(1)
    const copy = copyPlan([...store.rows.values()], { startYear: 2571, endYear: 2575, kind: 'strategic', revision: 1, groups: ['direction', 'projects'] })
    const copied = copy.records.filter(({ kind }) => kind === 'attachment')
    expect(copied).toMatchObject([{ fields: { hash: file(1).hash, title: 'ไฟล์ 1', size: 1_000 } }])
    expect(copy.records.some(({ kind, id }) => kind === 'project' && id === copied[0]?.fields['project'])).toBe(true)
  })
})
