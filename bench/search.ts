import { searchKey } from '@shared/search/search-key'
import { SearchIndex, type SearchDocument } from '@shared/search/search-index'
import { grouped, timed, type BenchRow } from './bench-row'

const RECORDS = 50_000
const TURNS = 3

/** Words of plans, some typed as people type them: decomposed sara am, two sara e, Thai figures. */
const WORDS = [
  'การดําเนินการ', 'เเผนงาน', 'ไกล่เกลี่ยข้อพิพาท', 'ลดความเหลื่อมล้ำ', 'ศูนย์ยุติธรรมชุมชน', 'ผู้ตรวจการแผ่นดิน', 'ปีงบประมาณ ๒๕๖๗', 'ประชาชน', 'ตำบล', 'อำเภอ',
  'งบประมาณ', 'สร้างการรับรู้', 'กองทุนยุติธรรม', 'ผู้เสียหาย', 'จำเลยในคดีอาญา', 'เยียวยา', 'บูรณาการ', 'หน่วยงานในกระบวนการยุติธรรม', 'คืนคนดีสู่สังคม', 'ยาเสพติด',
  'พื้นที่', 'เครือข่าย', 'อบรมเชิงปฏิบัติการ', 'ร้อยละของ', 'ความพึงพอใจ', 'ผู้รับบริการ', 'ระดับความสำเร็จ', 'เทคโนโลยีสารสนเทศ', 'และ', 'เพื่อ'
]
/** Typed letter by letter: with and without tones, figures, wrong letters, several words, nothing found. */
const TYPED = ['ดำเนินการ', 'ผูตรวจ', '2567', 'เหลื่อม', 'ยุตธิรรมชมชน', 'ไกล่ อำเภอ', 'หาไม่เจอแน่นอน']

/** A plain linear congruence: the same records in every run. */
function documents(): readonly SearchDocument[] {
  let state = 20_260_101
  const next = (below: number): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) % below
  const text = (words: number): string => Array.from({ length: words }, () => WORDS[next(WORDS.length)] ?? '').join('')
  return Array.from({ length: RECORDS }, (_, index) => ({
    id: String(index), kind: index % 3 === 0 ? 'paragraph' : 'budgetLine', plan: String(index % 4),
    title: index % 3 === 0 ? '' : text(2 + next(4)), text: text(index % 3 === 0 ? 8 + next(30) : 3)
  }))
}

/** Every keystroke of the questions over fifty thousand records, against a bare `includes` over the same keys. */
export async function search(): Promise<BenchRow[]> {
  const all = documents()
  const index = new SearchIndex()
  const built = await timed(() => { for (const document of all) index.put(document) })
  const keys = all.map(({ title, text }) => searchKey(`${title}\n${text}`))
  const keyed = await timed(() => { for (const { title, text } of all) searchKey(`${title}\n${text}`) })
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const typed of TYPED.flatMap(beginnings)) {
      bare.push(await timed(() => { const key = searchKey(typed); return keys.filter((each) => each.includes(key)).length }))
      ours.push(await timed(() => index.find(typed)))
    }
  }
  const changed = all.slice(0, 1_000).map((document) => ({ ...document, title: `${document.title}ใหม่` }))
  const one = (await timed(() => { for (const document of changed) index.put(document) })) / changed.length
  const many = `search in ${grouped(RECORDS)} records`
  return [
    { name: `${many}, a keystroke, p95 of ${String(ours.length)}`, measured: atMost(ours, 0.95), against: 'includes over the same keys, p95', limit: atMost(bare, 0.95) },
    { name: `${many}, a keystroke, median`, measured: atMost(ours, 0.5), against: 'includes over the same keys, median', limit: atMost(bare, 0.5) },
    { name: `${many}, building the index`, measured: built, against: 'folding the same texts', limit: keyed },
    { name: `${many}, one record changed`, measured: one, against: 'building the index', limit: built }
  ]
}

function beginnings(words: string): readonly string[] {
  return Array.from({ length: words.length }, (_, end) => words.slice(0, end + 1))
}

/** The value that this share of the values does not exceed. */
function atMost(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN
}
