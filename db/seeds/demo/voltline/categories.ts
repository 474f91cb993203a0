import type { CategorySeed } from '../format.ts';

export const categories: CategorySeed[] = [
  { slug: 'power', title: 'Power', intro: 'Chargers, power banks and cables. Each ran six hours at full load on our bench before we listed it.', picture: 'three-port-charger-graphite-desk.webp' },
  { slug: 'chargers', parent: 'power', title: 'Chargers', intro: 'From 45 to 100 W. Output, efficiency and case temperature are our own measurements.', cardFacts: ['output', 'ports', 'weight'], picture: 'usb-c-charger-ink-desk.webp' },
  { slug: 'wireless-charging', parent: 'power', title: 'Wireless charging', intro: 'Pucks and stands after the Qi2 standard, tested for heat as well as for speed.', cardFacts: ['output', 'standard', 'weight'], picture: 'wireless-charging-puck-ink-desk.webp' },
  { slug: 'power-banks', parent: 'power', title: 'Power banks', intro: 'All below the 100 Wh that airlines allow. We state what reaches your devices, not only what is inside.', cardFacts: ['capacity', 'output', 'weight'], picture: 'power-bank-silver-hero.webp' },
  { slug: 'cables', parent: 'power', title: 'Cables', intro: 'E-marked, braided, in lengths that fit a desk or a bed.', cardFacts: ['power', 'data', 'lengths'], picture: 'braided-cable-coral-desk.webp' },

  { slug: 'audio', title: 'Audio', intro: 'Headphones and speakers, measured on a head simulator and in a furnished room.', picture: 'over-ear-headphones-sage-hero.webp' },
  { slug: 'headphones', parent: 'audio', title: 'Headphones', intro: 'Over the ear, on it and in it. Battery life is measured with everything switched on.', cardFacts: ['battery', 'driver', 'weight'], picture: 'over-ear-headphones-night-hero.webp' },
  { slug: 'speakers', parent: 'audio', title: 'Speakers', intro: 'From one for the kitchen to a pair for the living room.', cardFacts: ['amplifier', 'response', 'connection'], picture: 'bookshelf-speakers-walnut-hero.webp' },

  { slug: 'desk', title: 'Desk', intro: 'What stands between you and the computer.', picture: 'compact-keyboard-mint-desk.webp' },
  { slug: 'keyboards-and-mice', parent: 'desk', title: 'Keyboards & mice', intro: 'Hot-swap keyboards and a light mouse. Settings live in the device, not in a program.', cardFacts: ['connection', 'polling', 'weight'], picture: 'compact-keyboard-graphite-desk.webp' },
  { slug: 'stands-and-lamps', parent: 'desk', title: 'Stands & lamps', intro: 'Screen at eye height, light where you read.', cardFacts: ['material', 'height', 'weight'], picture: 'laptop-stand-midnight-hero.webp' },
  { slug: 'docks-and-storage', parent: 'desk', title: 'Docks & storage', intro: 'One cable to the laptop, and a place for what does not fit on it.', cardFacts: ['interface', 'data', 'weight'], picture: 'usb-c-dock-graphite-desk.webp' },
  { slug: 'displays', parent: 'desk', title: 'Displays', intro: 'A monitor and a projector. Brightness is what we measured, not what the box says.', cardFacts: ['resolution', 'brightness', 'inputs'], picture: 'monitor-silver-hero.webp' },

  { slug: 'cameras-and-recording', title: 'Cameras & recording', intro: 'To see and to be heard.', picture: 'film-style-camera-silver-hero.webp' },
  { slug: 'cameras', parent: 'cameras-and-recording', title: 'Cameras', intro: 'Two cameras with one lens each.', cardFacts: ['format', 'lens', 'weight'], picture: 'instant-camera-cream-hero.webp' },
  { slug: 'recording', parent: 'cameras-and-recording', title: 'Microphones & webcams', intro: 'For calls, and for what you want to keep. No drivers.', cardFacts: ['capture', 'connection', 'weight'], picture: 'microphone-sage-hero.webp' },

  { slug: 'mobile', title: 'Phones & wearables', intro: 'Devices with screws, spare parts and a date until which they are updated.', picture: 'phone-lilac-hero.webp' },
  { slug: 'phones-and-tablets', parent: 'mobile', title: 'Phones & tablets', intro: 'Battery life is our own test: calls, maps, video and reading in turn, at 200 cd/m².', cardFacts: ['screen', 'storage', 'battery'], picture: 'tablet-clay-hero.webp' },
  { slug: 'wearables', parent: 'mobile', title: 'Wearables', intro: 'Compared with a chest strap, on a treadmill, for an hour.', cardFacts: ['battery', 'water', 'weight'], picture: 'fitness-band-lilac-hero.webp' },

  { slug: 'smart-home', title: 'Smart home', intro: 'Works without an account and without a cloud, or we do not list it.', cardFacts: ['radio', 'draw', 'setup'], picture: 'smart-bulb-warm-hero.webp' },

  { slug: 'accessories', title: 'Accessories', intro: 'To carry it all, and to know more about it.', picture: 'voltline-travel-pouch-coral-hero.webp' },
  { slug: 'carry', parent: 'accessories', title: 'Bags & pouches', intro: 'Cut around chargers and laptops.', cardFacts: ['volume', 'material', 'weight'], picture: 'voltline-backpack-graphite-hero.webp' },
  { slug: 'downloads', parent: 'accessories', title: 'Downloads', intro: 'Files to read and to flash. The link stands on your order page.', cardFacts: ['format', 'pages', 'fileSize'], picture: 'bench-reports-volt-top.webp' },
];
