/** One file on its way. Bytes; `answer` is the JSON that the endpoint gave. */
export type Upload = {
  id: number;
  file: File;
  sent: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Why it failed, in words. */
  why?: string;
};

export type UploadRules = { accept: readonly string[]; maxBytes: number };

/** Why a file is not even sent, in words; null when it may be. The server decides by its content. */
export function refusal(
  { name, type, size }: Pick<File, 'name' | 'type' | 'size'>,
  { accept, maxBytes }: UploadRules,
): string | null {
  if (!accept.includes(type)) return `${name} is not a kind of file that is taken here.`;
  if (size > maxBytes) return `${name} has ${megabytes(size)}; at most ${megabytes(maxBytes)} are taken.`;
  if (size === 0) return `${name} is empty.`;
  return null;
}

/** `3.3 MB` */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * Sends one file as `file` in a form and tells how far it is. `fetch` cannot tell that of what it sends.
 * @throws Error with words for a person
 */
export function send(
  file: File,
  endpoint: string,
  onprogress: (sent: number) => void,
  signal: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open('POST', endpoint);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onprogress(Math.min(loaded, file.size));
    request.onload = () => {
      if (request.status < 300) resolve(request.response);
      else reject(new Error(wordsOf(request.response, request.status)));
    };
    request.onerror = () => reject(new Error('The store could not be reached.'));
    request.onabort = () => reject(new Error('Stopped.'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function wordsOf(answer: unknown, status: number): string {
  if (answer && typeof answer === 'object' && 'message' in answer) return String(answer.message);
  if (status === 413) return 'This file is too large.';
  if (status === 401) return 'You are signed out. Sign in again.';
  return 'This file was not taken.';
}
