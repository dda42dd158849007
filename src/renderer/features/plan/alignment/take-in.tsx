import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { takeInCatalogue } from '@shared/alignment/catalogue-edition-commands'
import type { FileProblem } from '@shared/catalogue/catalogue-file'
import { MAX_SIGNED_BYTES, readCatalogueFile, textToSign, type ReadCatalogue } from '@shared/catalogue/signed-catalogue'
import { keyFingerprint } from '@shared/kernel/key-fingerprint'
import { err, ok, type Result } from '@shared/kernel/result'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { ConfirmDialog } from '@renderer/ui/dialog'
import { FileButton } from '@renderer/ui/file-button'
import { useNumerals, useT } from '@renderer/ui/language'
import { ErrorNotice } from '@renderer/ui/notice'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

interface Chosen extends ReadCatalogue {
  readonly file: string
}

/** Takes a file in: at once when our centre signed it, after a question when not; or says exactly why not, and nothing of it stays. */
export function TakeIn({ plan }: { readonly plan: string }) {
  const t = useT()
  const { text } = useNumerals()
  const { run, refused, forget } = useCommand()
  const undoToast = useUndoToast()
  const [problem, setProblem] = useState<(FileProblem & { readonly file: string }) | null>(null)
  const [asked, setAsked] = useState<Chosen | null>(null)
  const take = async ({ catalogue, seal, file }: Chosen): Promise<void> => {
    setAsked(null)
    const taken = await run(takeInCatalogue, { plan, catalogue, file, seal })
    if (taken.ok) undoToast(takeInCatalogue.name, t('alignment.plans.took', { title: text(catalogue.shortTitle) }))
  }
  const choose = async (file: File): Promise<void> => {
    forget()
    setProblem(null)
    const read = await readChecked(file)
    if (!read.ok) setProblem({ ...read.error, file: file.name })
    else if (read.value.isOurs) await take({ ...read.value, file: file.name })
    else setAsked({ ...read.value, file: file.name })
  }
  return (
    <section className="plans-take-in">
      <FileButton icon={FilePlus2} accept={['.json', 'application/json']} onFile={(file) => { void choose(file) }}>{t('alignment.plans.takeIn')}</FileButton>
      <p className="small muted">{t('alignment.plans.takeInHint')}</p>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {problem !== null && <FileRefused problem={problem} />}
      {asked !== null && <AskUnsigned chosen={asked} onTake={() => { void take(asked) }} onCancel={() => { setAsked(null) }} />}
    </section>
  )
}

async function readChecked(file: File): Promise<Result<ReadCatalogue & { readonly isOurs: boolean }, FileProblem>> {
  const read = file.size > MAX_SIGNED_BYTES ? err({ reason: 'tooLarge' as const, at: '' }) : readCatalogueFile(await file.text())
  if (!read.ok || read.value.seal === null) return read.ok ? ok({ ...read.value, isOurs: false }) : read
  const checked = await window.planner.catalogueCheck({ text: textToSign(read.value.catalogue), ...read.value.seal })
  if (!checked.ok || checked.value.verdict === 'broken') return err({ reason: 'signature', at: '' })
  return ok({ ...read.value, isOurs: checked.value.verdict === 'centre' })
}

function FileRefused({ problem: { reason, at, file } }: { readonly problem: FileProblem & { readonly file: string } }) {
  const t = useT()
  return (
    <ErrorNotice
      what={`${t('alignment.plans.fileRefused', { file })} : ${t(`alignment.fileProblem.${reason}`, { at })}`}
      data={t('alignment.plans.fileData')}
      todo={t('alignment.plans.fileTodo')}
      code={reason}
      codeLabel={t('shell.ui.code')}
    />
  )
}

interface AskUnsignedProps {
  readonly chosen: Chosen
  readonly onTake: () => void
  readonly onCancel: () => void
}

/** Our centre does not vouch for this file: a person decides, and the mark stays. */
function AskUnsigned({ chosen: { catalogue, seal, file }, onTake, onCancel }: AskUnsignedProps) {
  const t = useT()
  const { digits, text } = useNumerals()
  const given = { file, title: text(catalogue.shortTitle) }
  return (
    <ConfirmDialog isOpen title={t('alignment.seal.askTitle')} verb={t('alignment.seal.askVerb')} onConfirm={onTake} onCancel={onCancel}>
      <p>{seal === null ? t('alignment.seal.askNone', given) : t('alignment.seal.askOther', { ...given, key: digits(keyFingerprint(seal.signer)) })}</p>
      <p>{t('alignment.seal.askConsequence')}</p>
    </ConfirmDialog>
  )
}
