/** A field of a form as it is sent; a file where no text is. */
export type Field = [name: string, value: string | HostileFile];
export type HostileFile = { name: string; type: string; content: string };
export type Encoding = 'urlencoded' | 'multipart';

export type Encoded = { headers: Record<string, string>; body: Uint8Array };

/** A form's body. One with files goes in parts, as browsers do it. */
export async function encodeForm(fields: Field[], encoding: Encoding): Promise<Encoded> {
  if (encoding === 'urlencoded' && fields.every((field): field is [string, string] => typeof field[1] === 'string')) {
    return {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new TextEncoder().encode(new URLSearchParams(fields).toString()),
    };
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([value.content], { type: value.type }), value.name);
  }
  const whole = new Response(form);
  return {
    headers: { 'Content-Type': whole.headers.get('Content-Type') ?? '' },
    body: new Uint8Array(await whole.arrayBuffer()),
  };
}

export const encodeJson = (value: unknown): Encoded => ({
  headers: { 'Content-Type': 'application/json' },
  body: new TextEncoder().encode(JSON.stringify(value) ?? 'null'),
});

/** The fields that a form would have for this value: nested ones joined by dots, lists repeated. */
export function fieldsOf(value: unknown, name = ''): Field[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, name));
  if (isFile(value)) return [[name, value]];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, item]) => fieldsOf(item, name ? `${name}.${key}` : key));
}

const isFile = (value: unknown): value is HostileFile =>
  typeof value === 'object' && value !== null && 'content' in value && 'type' in value;
