import { typingFaults } from '@shared/spelling/typing-faults'

/** A lone small Latin letter beside Thai, or glued to it: how a scanner reads a smudge. */
const STRAY = /[\u0E00-\u0E7F]\s*[a-z](?:\s|$)|(?:^|\s)[a-z]\s*[\u0E00-\u0E7F]/
/** A vowel that is written before its consonant, with none behind it. */
const DANGLING = /[\u0E40-\u0E44](?:\s|$|[^\u0E01-\u0E2E])/

/** Whether a text holds letters that a scanner or a slip of the hand left: it is taken in as it stands, and told. */
export function hasOddLetters(text: string): boolean {
  return STRAY.test(text) || DANGLING.test(text) || typingFaults(text).length > 0
}
