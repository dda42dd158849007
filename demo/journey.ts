import fs from 'node:fs'
import path from 'node:path'
import { portOf, startCentral } from './central-process'
import { Desk, t, type Album } from './desk'
import { beginFromSample, correct, LAST_TARGET, setTarget, submitPlan, tryBudget, TYPED_SENTENCE, writeNarrative } from './office-steps'
import { makePaper, type Paper } from './paper-steps'
import { approvePlan, beginAsReviewer, commentTwice, openFromInbox, returnPlan } from './reviewer-steps'

export interface JourneyOptions {
  /** Scratch space: the two machines and the centre live below it. */
  readonly workDir: string
  /** Where pictures and paper go. */
  readonly outDir: string
  readonly pictures: boolean
  /** Called as each part begins. */
  readonly progress: (words: string) => void
}

/** What the journey can vouch for afterwards. */
export interface Account {
  readonly unsentWhileOffline: number
  readonly pictures: number
  readonly paper: Paper
  readonly complaints: readonly string[]
  readonly seconds: number
}

/** The main job from first run to approved paper: two machines, one centre, nothing of our own replaced. */
export async function journey({ workDir, outDir, pictures, progress }: JourneyOptions): Promise<Account> {
  const start = performance.now()
  fs.mkdirSync(outDir, { recursive: true })
  const album: Album = { folder: pictures ? outDir : null, count: 0 }
  const centralDir = path.join(workDir, 'central')

  progress('office: first run without a network, plan of Sukhothai from the sample file')
  const office = await Desk.open(path.join(workDir, 'office'), album, 'office')
  await beginFromSample(office)
  await office.picture('plan')
  progress('office: writes a paragraph, tries a budget line and takes it back')
  await writeNarrative(office)
  await office.picture('narrative')
  await tryBudget(office)
  progress('office: the power fails; everything that was saved is there')
  await office.killAndReopen()
  await office.go(t('shell.nav.plan'))
  await office.openPart(t('domain.part.introduction'))
  await office.page.getByText(TYPED_SENTENCE).first().waitFor()

  progress('centre: starts; the office enrols and sends its work')
  let central = await startCentral(centralDir)
  const { codes } = central
  await office.go(t('shell.nav.sync'))
  await office.enrol(central.address, codes.office)
  await office.picture('enrol')
  await office.press(t('sync.enrol.submit'))
  await office.page.getByText(t('sync.screen.unsentNone')).first().waitFor({ timeout: 60_000 })
  await office.picture('all-sent')

  progress('office: the network is gone; works on and submits')
  await central.stop()
  await setTarget(office, LAST_TARGET, '๗๙')
  await submitPlan(office)
  await office.go(t('shell.nav.sync'))
  await office.picture('unsent-offline')
  await office.page.getByRole('table').first().locator('tbody tr').first().waitFor()
  const unsentWhileOffline = await office.page.getByRole('table').first().locator('tbody tr').count()
  progress('office: the network is back; the plan goes out')
  central = await startCentral(centralDir, portOf(central.address))
  await office.sync()
  await office.go(t('shell.nav.plan'))
  await office.picture('submitted')

  progress('centre: the reviewer enrols, reads, pins two comments, returns the plan')
  const reviewer = await Desk.open(path.join(workDir, 'reviewer'), album, 'reviewer')
  await beginAsReviewer(reviewer, central.address, codes.reviewer)
  await openFromInbox(reviewer)
  await reviewer.picture('review')
  await commentTwice(reviewer)
  await openFromInbox(reviewer)
  await returnPlan(reviewer)
  await reviewer.sync()

  progress('office: reads the two comments at their fields, corrects, answers, sends again')
  await office.sync()
  await correct(office)
  await submitPlan(office)
  await office.sync()

  progress('centre: the reviewer approves')
  await reviewer.sync()
  await openFromInbox(reviewer)
  await reviewer.picture('review-again')
  await approvePlan(reviewer)
  await reviewer.sync()
  await reviewer.go(t('shell.nav.inbox'))
  await reviewer.picture('approved-inbox')

  progress('office: the plan is approved; paper')
  await office.sync()
  await office.go(t('shell.nav.plan'))
  await office.page.getByText(t('domain.planState.approved')).first().waitFor()
  await office.picture('approved')
  const paper = await makePaper(office, outDir)
  const complaints = [...office.complaints, ...reviewer.complaints]
  await office.close()
  await reviewer.close()
  await central.stop()
  return { unsentWhileOffline, pictures: album.count, paper, complaints, seconds: Math.round((performance.now() - start) / 1000) }
}
