/** Where the server under test listens; E2E_PORT lets two runs go side by side. */
export const PORT = Number(process.env['E2E_PORT'] || 4329);

/** Address of a path on a host of the server under test. */
export const at = (host: string, path = '/') => `http://${host}:${PORT}${path}`;

/** Hosts of the demo stores. */
export const ELECTRONICS = 'electronics.localhost';
export const FASHION = 'fashion.localhost';
