import { issueRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { readRecord, type RawRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import { inOrder } from '@shared/record/order-key'

/** The records of a plan by kind, and children by the parent a field names. */
export class Shelf {
  private readonly byKind = new Map<string, RawRecord[]>()
  private readonly byParent = new Map<string, Map<string, RawRecord[]>>()
  private book: readonly string[] | undefined

  constructor(records: Iterable<RawRecord>) {
    for (const record of records) push(this.byKind, record.kind, record)
  }

  all<R extends RecordSpec>(spec: R): RecordOf<R>[] {
    return (this.byKind.get(spec.kind) ?? []).map((record) => readRecord(spec, record))
  }

  under<R extends RecordSpec>(spec: R, field: keyof R['fields'] & string, parent: string): RecordOf<R>[] {
    const index = this.byParent.get(`${spec.kind}/${field}`) ?? this.index(spec.kind, field)
    return (index.get(parent) ?? []).map((record) => readRecord(spec, record))
  }

  /** Ids of the KPIs that hang on an issue, in the order of the plan book. */
  kpisInBook(): readonly string[] {
    this.book ??= inOrder(this.all(issueRecord))
      .flatMap(({ id }) => inOrder(this.under(objectiveRecord, 'issue', id)))
      .flatMap(({ id }) => inOrder(this.under(kpiRecord, 'objective', id)))
      .map(({ id }) => id)
    return this.book
  }

  private index(kind: string, field: string): Map<string, RawRecord[]> {
    const index = new Map<string, RawRecord[]>()
    for (const record of this.byKind.get(kind) ?? []) {
      const parent = record.view[field]
      if (typeof parent === 'string') push(index, parent, record)
    }
    this.byParent.set(`${kind}/${field}`, index)
    return index
  }
}

/** Adds to the group of a key, which begins with its first member. */
export function push<R>(groups: Map<string, R[]>, key: string, record: R): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [record])
  else group.push(record)
}
