import { useEffect, useState } from 'react'
import type { CatalogueEdition } from '@shared/alignment/catalogue-edition-record'
import { textToSign } from '@shared/catalogue/signed-catalogue'
import type { Replies } from '@shared/ipc/contract'
import { keyFingerprint } from '@shared/kernel/key-fingerprint'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'

type Checked = Replies['planner:catalogue.check']

/** Who signed an edition that was taken in. Every device checks for itself: what a record says of its signature proves nothing. */
export function SealMark({ record }: { readonly record: CatalogueEdition }) {
  const t = useT()
  const checked = useChecked(record)
  const { signer } = record.fields
  const { digits } = useNumerals()
  if (signer === '') return <StateMark state="missing">{t('alignment.seal.none')}</StateMark>
  if (checked === null) return null
  const key = digits(keyFingerprint(signer))
  if (checked.verdict === 'broken') return <StateMark state="failed">{t('alignment.seal.broken')}</StateMark>
  if (checked.verdict === 'centre') return <StateMark state="done">{t('alignment.seal.centre', { key })}</StateMark>
  return <StateMark state="missing">{t(checked.isEnrolled ? 'alignment.seal.other' : 'alignment.seal.notEnrolled', { key })}</StateMark>
}

/** `null` until the shell answered. */
function useChecked({ fields: { content, signer, signature } }: CatalogueEdition): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null)
  useEffect(() => {
    let isWanted = true
    if (content !== null && signer !== '') {
      void window.planner.catalogueCheck({ text: textToSign(content), signer, signature }).then((reply) => {
        if (isWanted) setChecked(reply.ok ? reply.value : { verdict: 'broken', isEnrolled: false })
      })
    }
    return () => { isWanted = false }
  }, [content, signer, signature])
  return checked
}
