import {
  Check,
  CircleAlert,
  Gauge,
  Info,
  Lock,
  Menu,
  Minus,
  Phone,
  Plus,
  Search,
  ShieldCheck,
  ShoppingCart,
  SlidersHorizontal,
  Truck,
  Undo2,
  Wrench,
  X,
} from 'lucide';

/** The icons that pages draw, by what they mean. An island imports the one it needs from the package itself. */
export const icons = {
  alert: CircleAlert,
  cart: ShoppingCart,
  check: Check,
  close: X,
  filters: SlidersHorizontal,
  gauge: Gauge,
  info: Info,
  lock: Lock,
  menu: Menu,
  minus: Minus,
  phone: Phone,
  plus: Plus,
  repair: Wrench,
  return: Undo2,
  search: Search,
  shield: ShieldCheck,
  truck: Truck,
};

export type IconName = keyof typeof icons;
