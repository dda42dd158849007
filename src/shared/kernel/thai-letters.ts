/** The letters that count items of a list, without the two nobody writes any more (ฃ ฅ). */
const LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'

/** 1 → ก, 2 → ข, 42 → ฮ, 43 → กก: as Word counts with Thai letters. */
export function thaiLetter(count: number): string {
  const at = (Math.max(1, count) - 1) % LETTERS.length
  return (LETTERS[at] ?? '').repeat(Math.ceil(Math.max(1, count) / LETTERS.length))
}
