import { APP_ORIGIN } from './app-origin'

/**
 * The content security policy of the window. Scripts come from the built assets alone: no inline script, no eval, no
 * other file of our own origin. One style element carries the nonce (react-aria's press handling). Nothing connects out.
 */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src ${APP_ORIGIN}/assets/`,
    `style-src ${APP_ORIGIN}/assets/ 'nonce-${nonce}'`,
    `img-src ${APP_ORIGIN}/ data: blob:`,
    `font-src ${APP_ORIGIN}/assets/`,
    "connect-src 'none'",
    `worker-src ${APP_ORIGIN}/assets/`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'"
  ].join('; ')
}

/** The policy of pages without script: paper to print, and the page shown after a crash. */
export const SCRIPTLESS_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `font-src ${APP_ORIGIN}/assets/ data:`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')
