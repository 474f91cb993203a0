export const usage = `Opens and looks after stores.

  npm run site -- list
  npm run site -- create --name NAME --host HOST --email EMAIL
  npm run site -- invite HOST EMAIL [--role ROLE]
  npm run site -- show HOST
  npm run site -- maintenance HOST [--message TEXT]
  npm run site -- suspend HOST [--message TEXT]
  npm run site -- resume HOST
  npm run site -- add-domain HOST NEW_HOST [--primary]

Every command takes --remote for the stores on Cloudflare instead of those on this machine.

create
  --name NAME        what the store is called
  --host HOST        where it answers; more than once for more hosts, the first one is the primary
  --email EMAIL      where shoppers write to
  --country CODE     ISO 3166-1, US unless given: where it is and ships to
  --currency CODE    ISO 4217, USD in the US: of every price; it stays once there are orders
  --locale TAG       BCP 47, en unless given: language and number format
  --timezone NAME    IANA name, UTC unless given

invite prints a link that lets somebody into the admin as owner (or admin, editor, fulfilment, viewer), once, for seven days.
show says how a host resolves and to what. maintenance and suspend answer every page with a 503 and --message.
`;
