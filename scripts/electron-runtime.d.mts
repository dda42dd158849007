export interface ElectronRuntime {
  readonly exe: string
  readonly dist: string
  readonly major: string
  readonly version: string
  readonly kind: 'env' | 'official' | 'fallback'
}
/** Finds an Electron binary, fetching one when there is none. Throws where neither source works. */
export function resolveElectron(): ElectronRuntime
/** This process's environment plus the variables by which Electron tools find the binary. */
export function electronEnv(runtime?: ElectronRuntime): Record<string, string>
/** `--no-sandbox` for root, nothing for everyone else. */
export function sandboxArgs(): string[]
/** The command, under xvfb-run where there is no display. */
export function onDisplay(command: readonly string[]): string[]
