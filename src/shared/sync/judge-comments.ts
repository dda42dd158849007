import { sameJson, type Json } from '@shared/kernel/json'
import { commentRecord } from '@shared/review/comment-record'
import { baseMatches } from './match-base'
import type { Change } from './op'
import type { ServerRecord } from './server-record'
import type { Refusal } from './wire'
import type { Trouble, Workbench } from './workbench'

/**
 * Judges what an op does to remarks, before it is merged. A remark bears the name of who wrote it and is rewritten by nobody else;
 * an answer bears the name of who gave it (`FORBIDDEN`); a closed remark is not answered (`STATE`). Two hands on a remark open no
 * conflict, which nobody could close on a plan that is sent: who had not seen the current words or state gets `STALE`.
 */
export function judgeComments(bench: Workbench): Trouble {
  for (const change of bench.op.changes) {
    const trouble = change.kind === commentRecord.kind ? judgeComment(bench, change) : null
    if (trouble !== null) return trouble
  }
  return null
}

function judgeComment(bench: Workbench, change: Change): Trouble {
  const record = bench.get(change.ent)
  // What is missing, of another kind or of another plan is refused where every change is, and says nothing of itself here.
  const elsewhere = record === undefined ? change.type !== 'create' : record.plan !== bench.op.plan || record.kind !== change.kind
  if (elsewhere) return null
  const own = bench.device.role === 'reviewer' ? judgeReviewer(bench, record, change) : judgeOffice(bench, record, change)
  return own ?? judgeSeen(bench, record, change) ?? judgeAnswer(bench, record, change)
}

/** Another's remark may be closed and asked again, and nothing else. */
function judgeReviewer({ op }: Workbench, record: ServerRecord | undefined, change: Change): Trouble {
  const author = change.fields['author']
  if (record === undefined) {
    if (author?.v !== op.actor.name) return trouble('FORBIDDEN', change, 'author')
    return (change.fields['state']?.v ?? 'open') === 'open' ? null : trouble('FORBIDDEN', change, 'state')
  }
  if (change.fields['state']?.v === 'answered') return trouble('FORBIDDEN', change, 'state')
  if (record.doc['author'] === op.actor.name && (author === undefined || author.v === op.actor.name)) return null
  const foreign = Object.keys(change.fields).find((field) => field !== 'state')
  return foreign === undefined ? null : trouble('FORBIDDEN', change, foreign)
}

function judgeOffice({ op }: Workbench, record: ServerRecord | undefined, change: Change): Trouble {
  if (record?.doc['state'] === 'closed') return trouble('STATE', change, 'state')
  const by = change.fields['answeredBy']
  return by === undefined || by.v === op.actor.name ? null : trouble('FORBIDDEN', change, 'answeredBy')
}

/** The same value twice is nothing new, whoever set it first. */
function judgeSeen(bench: Workbench, record: ServerRecord | undefined, change: Change): Trouble {
  const stale = Object.entries(change.fields).find(([field, edit]) => {
    const differs = !sameJson(shown(record, field), edit.v)
    return differs && !baseMatches(edit.b, record?.marks[field], bench.op.opId)
  })
  return stale === undefined ? null : trouble('STALE', change, stale[0])
}

/** New words of an answer go with the name of who gives them, also when that name was there before and is not sent again. */
function judgeAnswer({ op }: Workbench, record: ServerRecord | undefined, change: Change): Trouble {
  const answer = change.fields['answer']
  if (answer === undefined || sameJson(shown(record, 'answer'), answer.v)) return null
  const by = change.fields['answeredBy']?.v ?? shown(record, 'answeredBy')
  return by === op.actor.name ? null : trouble('FORBIDDEN', change, 'answeredBy')
}

function shown(record: ServerRecord | undefined, field: string): Json {
  return record?.doc[field] ?? null
}

function trouble(code: Refusal, change: Change, field: string): Trouble {
  return { code, where: [{ ent: change.ent, field }] }
}
