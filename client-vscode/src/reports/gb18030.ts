// Tells whether bytes are Chinese text in GB18030.

const most = 1 << 20;

/** The text of bytes that are no UTF-8 but valid GB18030 with Han characters, its first megabyte; undefined for all others. */
export function decodeGb18030(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, most);
  if (head[0] === 0xff || head[0] === 0xfe) return undefined;
  if (decode(head, "utf-8") !== undefined) return undefined;
  const text = decode(head, "gb18030");
  return text !== undefined && /[\u4e00-\u9fff]/.test(text) && !/[\ue000-\uf8ff]/.test(text) ? text : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // A character cut off at the end is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
