/** True in local development only: what is for developers' eyes (sent mail, the test payment provider) asks here. */
export const isLocal = (env: { APP_ENV?: string }): boolean => env.APP_ENV === 'local';
