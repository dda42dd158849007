import { safeStorage } from 'electron'

/** The system's secret store. Asynchronous, because newer Electron offers it no other way. */
export interface SecretBox {
  /** False where the system has no store of its own; then a private file must do. */
  readonly available: () => Promise<boolean>
  readonly seal: (text: string) => Promise<Buffer>
  /** Throws when the store cannot open what it sealed (other user, replaced key ring). */
  readonly open: (sealed: Buffer) => Promise<string>
}

/** The store behind Electron: DPAPI, Keychain, Secret Service or KWallet. */
export function systemSecretBox(): SecretBox {
  return {
    available: () => Promise.resolve(safeStorage.isEncryptionAvailable() && !isObfuscationOnly()),
    seal: (text) => Promise.resolve(safeStorage.encryptString(text)),
    open: (sealed) => Promise.resolve(safeStorage.decryptString(sealed))
  }
}

// Without a key ring Linux "encrypts" with a password printed in Chromium's source.
function isObfuscationOnly(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
