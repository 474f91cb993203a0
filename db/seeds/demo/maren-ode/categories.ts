import type { CategorySeed } from '../format.ts';

const cardFacts: CategorySeed['cardFacts'] = ['material', 'made', 'care'];

export const categories: CategorySeed[] = [
  { slug: 'clothing', title: 'Clothing', intro: 'Small runs, cut and knitted in the north of Portugal. When a size is gone, we say so.', cardFacts, picture: 'coat-camel-front.webp' },
  { slug: 'coats-and-overshirts', parent: 'clothing', title: 'Coats and overshirts', intro: 'What goes over everything else.', cardFacts, picture: 'coat-charcoal-front.webp' },
  { slug: 'knitwear', parent: 'clothing', title: 'Knitwear', intro: 'Knitted by Rui Carvalho on a frame from 1964, slowly.', cardFacts, picture: 'jumper-bottle-front.webp' },
  { slug: 'shirts-and-tops', parent: 'clothing', title: 'Shirts and tops', intro: 'Cotton that is heavy enough to need no iron.', cardFacts, picture: 'shirt-sky-front.webp' },
  { slug: 'dresses', parent: 'clothing', title: 'Dresses', intro: 'Two this season. A third is on the table.', cardFacts, picture: 'slip-dress-champagne-front.webp' },
  { slug: 'trousers-and-skirts', parent: 'clothing', title: 'Trousers and skirts', intro: 'High at the waist, with something to let down.', cardFacts, picture: 'trousers-navy-front.webp' },

  { slug: 'accessories', title: 'Accessories', intro: 'Leather from Ubrique, wool from the Borders, glass from Cadore.', cardFacts, picture: 'hat-camel-hero.webp' },
  { slug: 'bags', parent: 'accessories', title: 'Bags', intro: 'Sewn by four people in Ubrique, who sign inside.', cardFacts, picture: 'handbag-tan-hero.webp' },
  { slug: 'hats-and-scarves', parent: 'accessories', title: 'Hats and scarves', intro: 'For the months with an r.', cardFacts, picture: 'beanie-mustard-hero.webp' },
  { slug: 'small-leather', parent: 'accessories', title: 'Small leather', intro: 'Belts and card holders, from hides that made bags first.', cardFacts, picture: 'card-holder-cognac-hero.webp' },
  { slug: 'sun-and-rain', parent: 'accessories', title: 'Sun and rain', intro: 'Glasses and umbrellas that can be repaired.', cardFacts, picture: 'sunglasses-tortoise-desk.webp' },
  { slug: 'jewellery-and-watches', parent: 'accessories', title: 'Jewellery and watches', intro: 'Recycled silver from Pforzheim, and one watch.', cardFacts, picture: 'pendant-gold-hero.webp' },

  { slug: 'home', title: 'Home', intro: 'Things for the table and the hour before sleep.', cardFacts, picture: 'mug-sage-hero.webp' },
  { slug: 'ceramics', parent: 'home', title: 'Ceramics', intro: 'Thrown by Anke Thiele in Lindow, an hour north of Berlin.', cardFacts, picture: 'vase-clay-hero.webp' },
  { slug: 'living', parent: 'home', title: 'Light and scent', intro: 'A lamp, a candle.', cardFacts, picture: 'candle-clay-hero.webp' },

  { slug: 'patterns', title: 'Patterns', intro: 'Our own patterns, to sew and to knit yourself.', cardFacts: ['format', 'level', 'languages'], picture: 'tote-pattern-linen-top.webp' },
];
