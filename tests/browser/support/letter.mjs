// What must be true of a letter, whoever opens it: the tools of a sceptical archive.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Checks the structure of a PDF and answers its text, with ordinary spaces. */
export async function readLetter(bytes) {
  assert.equal(bytes.subarray(0, 4).toString('latin1'), '%PDF');
  const folder = await mkdtemp(join(tmpdir(), 'herstel-letter-'));
  try {
    const file = join(folder, 'letter.pdf');
    await writeFile(file, bytes);
    await execute('qpdf', ['--check', file]);
    const { stdout: info } = await execute('pdfinfo', [file]);
    assert.match(info, /Tagged:\s+yes/);
    const { stdout: text } = await execute('pdftotext', ['-layout', file, '-']);
    return text.replaceAll(/[\u00a0\u202f]/g, ' ');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
