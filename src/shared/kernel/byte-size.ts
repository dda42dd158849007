/** How large a file is, in the unit that fits: "820 B", "12.4 kB", "1.2 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} B`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
