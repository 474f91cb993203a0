CREATE TABLE `cart_lines` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`cart_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`seen_price` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`cart_id`) REFERENCES `carts`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`variant_id`) REFERENCES `variants`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cart_lines_quantity" CHECK("cart_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_lines_variant` ON `cart_lines` (`site_id`,`cart_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `carts` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`checkout` text,
	`order_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `carts_token` ON `carts` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE INDEX `carts_updated` ON `carts` (`site_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `categories` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`parent_id` text,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`card_facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`parent_id`) REFERENCES `categories`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`site_id`,`slug`);--> statement-breakpoint
CREATE INDEX `categories_parent` ON `categories` (`site_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `collection_products` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`collection_id` text NOT NULL,
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`collection_id`) REFERENCES `collections`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_products_once` ON `collection_products` (`site_id`,`collection_id`,`product_id`);--> statement-breakpoint
CREATE INDEX `collection_products_position` ON `collection_products` (`site_id`,`collection_id`,`position`);--> statement-breakpoint
CREATE INDEX `collection_products_product` ON `collection_products` (`site_id`,`product_id`);--> statement-breakpoint
CREATE TABLE `collections` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collections_slug` ON `collections` (`site_id`,`slug`);--> statement-breakpoint
CREATE TABLE `menus` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`place` text NOT NULL,
	`title` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`items` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "menus_place_known" CHECK("menus"."place" in ('header', 'service', 'footer', 'legal'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `menus_slug` ON `menus` (`site_id`,`slug`);--> statement-breakpoint
CREATE INDEX `menus_place` ON `menus` (`site_id`,`place`,`position`);--> statement-breakpoint
CREATE TABLE `pages` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`body_html` text NOT NULL,
	`seo_title` text,
	`seo_description` text,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pages_status" CHECK("pages"."status" in ('draft', 'published'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_slug` ON `pages` (`site_id`,`slug`);--> statement-breakpoint
CREATE TABLE `addresses` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`name` text NOT NULL,
	`company` text DEFAULT '' NOT NULL,
	`line1` text NOT NULL,
	`line2` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`country` text NOT NULL,
	`is_default` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`customer_id`) REFERENCES `customers`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_customer` ON `addresses` (`site_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`email` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`phone` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_email` ON `customers` (`site_id`,`email`);--> statement-breakpoint
CREATE TABLE `index_queue` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`queued_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `index_queue_oldest` ON `index_queue` (`queued_at`);--> statement-breakpoint
CREATE TABLE `listing_facets` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`packed` text NOT NULL,
	`built_at` integer NOT NULL,
	`stale_since` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listing_facets_stale` ON `listing_facets` (`stale_since`);--> statement-breakpoint
CREATE TABLE `product_cards` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`doc` integer NOT NULL,
	`rank_doc` integer NOT NULL,
	`date_doc` integer NOT NULL,
	`price_doc` integer NOT NULL,
	`slug` text NOT NULL,
	`card` text NOT NULL,
	`facets` text NOT NULL,
	`indexed_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_cards_doc` ON `product_cards` (`doc`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_cards_rank` ON `product_cards` (`rank_doc`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_cards_date` ON `product_cards` (`date_doc`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_cards_price` ON `product_cards` (`price_doc`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_cards_slug` ON `product_cards` (`site_id`,`slug`);--> statement-breakpoint
CREATE TABLE `search_spellings` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`spelling` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`word`) REFERENCES `search_words`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_spellings_word` ON `search_spellings` (`site_id`,`spelling`,`word`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`products` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `inventory` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`tracked` integer DEFAULT true NOT NULL,
	`available` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`sold` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`id`) REFERENCES `variants`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inventory_available" CHECK("inventory"."available" >= 0),
	CONSTRAINT "inventory_held" CHECK("inventory"."held" >= 0),
	CONSTRAINT "inventory_sold" CHECK("inventory"."sold" >= 0)
);
--> statement-breakpoint
CREATE TABLE `inventory_movements` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`variant_id` text NOT NULL,
	`reason` text NOT NULL,
	`available_delta` integer DEFAULT 0 NOT NULL,
	`held_delta` integer DEFAULT 0 NOT NULL,
	`sold_delta` integer DEFAULT 0 NOT NULL,
	`order_id` text,
	`note` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`variant_id`) REFERENCES `inventory`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inventory_movements_variant` ON `inventory_movements` (`site_id`,`variant_id`,`at`);--> statement-breakpoint
CREATE INDEX `inventory_movements_order` ON `inventory_movements` (`site_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`content_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`widths` text NOT NULL,
	`source_url` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_size" CHECK("media"."width" > 0 and "media"."height" > 0)
);
--> statement-breakpoint
CREATE INDEX `media_source` ON `media` (`site_id`,`source_url`);--> statement-breakpoint
CREATE TABLE `metafield_definitions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`namespace` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`type` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "metafield_definitions_type" CHECK("metafield_definitions"."type" in ('text', 'number', 'boolean', 'date', 'url'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metafield_definitions_key` ON `metafield_definitions` (`site_id`,`namespace`,`key`);--> statement-breakpoint
CREATE TABLE `product_metafields` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`definition_id` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`definition_id`) REFERENCES `metafield_definitions`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_metafields_once` ON `product_metafields` (`site_id`,`product_id`,`definition_id`);--> statement-breakpoint
CREATE INDEX `product_metafields_definition` ON `product_metafields` (`site_id`,`definition_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`scope` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`site_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`sent_at` integer,
	`subject` text,
	`body_html` text,
	`body_text` text,
	`last_error` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_state" CHECK("outbox"."state" in ('queued', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`next_attempt_at`) WHERE "outbox"."next_attempt_at" is not null;--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`site_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `order_events` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`detail` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`order_id`) REFERENCES `orders`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_events_order` ON `order_events` (`site_id`,`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`variant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`product_slug` text NOT NULL,
	`title` text NOT NULL,
	`variant_title` text DEFAULT '' NOT NULL,
	`sku` text,
	`media_id` text,
	`quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`total` integer NOT NULL,
	`tax_class` text NOT NULL,
	`weight_grams` integer NOT NULL,
	`requires_shipping` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`order_id`) REFERENCES `orders`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_quantity" CHECK("order_lines"."quantity" > 0),
	CONSTRAINT "order_lines_amounts" CHECK("order_lines"."unit_price" >= 0 and "order_lines"."total" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_lines_position` ON `order_lines` (`site_id`,`order_id`,`position`);--> statement-breakpoint
CREATE TABLE `orders` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`token` text NOT NULL,
	`cart_id` text NOT NULL,
	`status` text NOT NULL,
	`payment` text NOT NULL,
	`fulfilment` text NOT NULL,
	`customer_id` text,
	`email` text NOT NULL,
	`phone` text,
	`shipping_address` text,
	`billing_address` text,
	`note` text DEFAULT '' NOT NULL,
	`shipping_name` text,
	`currency` text NOT NULL,
	`subtotal` integer NOT NULL,
	`shipping` integer NOT NULL,
	`tax` integer NOT NULL,
	`prices_include_tax` integer NOT NULL,
	`total` integer NOT NULL,
	`trace` text NOT NULL,
	`provider` text NOT NULL,
	`expires_at` integer,
	`placed_at` integer NOT NULL,
	`paid_at` integer,
	`cancelled_at` integer,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`customer_id`) REFERENCES `customers`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_status" CHECK("orders"."status" in ('open', 'cancelled')),
	CONSTRAINT "orders_payment" CHECK("orders"."payment" in ('pending', 'paid', 'failed', 'refunded')),
	CONSTRAINT "orders_fulfilment" CHECK("orders"."fulfilment" in ('none', 'partial', 'fulfilled')),
	CONSTRAINT "orders_amounts" CHECK("orders"."subtotal" >= 0 and "orders"."shipping" >= 0 and "orders"."tax" >= 0 and "orders"."total" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number` ON `orders` (`site_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_token` ON `orders` (`site_id`,`token`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_cart` ON `orders` (`site_id`,`cart_id`);--> statement-breakpoint
CREATE INDEX `orders_placed` ON `orders` (`site_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`site_id`,`email`);--> statement-breakpoint
CREATE INDEX `orders_customer` ON `orders` (`site_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `orders_expiry` ON `orders` (`expires_at`) WHERE "orders"."expires_at" is not null;--> statement-breakpoint
CREATE TABLE `payments` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`provider` text NOT NULL,
	`reference` text NOT NULL,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`order_id`) REFERENCES `orders`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_state" CHECK("payments"."state" in ('pending', 'paid', 'declined', 'abandoned', 'late')),
	CONSTRAINT "payments_amount" CHECK("payments"."amount" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_reference` ON `payments` (`site_id`,`provider`,`reference`);--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`site_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `product_media` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`media_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`media_id`) REFERENCES `media`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_media_once` ON `product_media` (`site_id`,`product_id`,`media_id`);--> statement-breakpoint
CREATE INDEX `product_media_position` ON `product_media` (`site_id`,`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `product_options` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`option_values` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "product_options_three" CHECK("product_options"."position" between 1 and 3)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_options_position` ON `product_options` (`site_id`,`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `products` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`description_html` text DEFAULT '' NOT NULL,
	`details` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`vendor` text DEFAULT '' NOT NULL,
	`product_type` text DEFAULT '' NOT NULL,
	`category_id` text,
	`tax_class` text DEFAULT 'standard' NOT NULL,
	`plate` integer DEFAULT 1 NOT NULL,
	`rank` integer DEFAULT 0 NOT NULL,
	`seo_title` text,
	`seo_description` text,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`category_id`) REFERENCES `categories`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_kind" CHECK("products"."kind" in ('physical', 'digital')),
	CONSTRAINT "products_status" CHECK("products"."status" in ('draft', 'active', 'archived')),
	CONSTRAINT "products_plate" CHECK("products"."plate" between 1 and 4)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug` ON `products` (`site_id`,`slug`);--> statement-breakpoint
CREATE INDEX `products_category` ON `products` (`site_id`,`category_id`);--> statement-breakpoint
CREATE TABLE `variants` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	`option1` text DEFAULT '' NOT NULL,
	`option2` text DEFAULT '' NOT NULL,
	`option3` text DEFAULT '' NOT NULL,
	`sku` text,
	`barcode` text,
	`price` integer NOT NULL,
	`compare_at` integer,
	`compare_at_until` integer,
	`weight_grams` integer DEFAULT 0 NOT NULL,
	`media_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`media_id`) REFERENCES `media`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variants_price" CHECK("variants"."price" >= 0 and ("variants"."compare_at" is null or "variants"."compare_at" >= 0)),
	CONSTRAINT "variants_weight" CHECK("variants"."weight_grams" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `variants_options` ON `variants` (`site_id`,`product_id`,`option1`,`option2`,`option3`);--> statement-breakpoint
CREATE UNIQUE INDEX `variants_sku` ON `variants` (`site_id`,`sku`);--> statement-breakpoint
CREATE INDEX `variants_product` ON `variants` (`site_id`,`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `settings` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `domains` (
	`host` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`is_primary` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "domains_host_plain" CHECK("domains"."host" = lower("domains"."host") and "domains"."host" not glob '*[^a-z0-9.-]*')
);
--> statement-breakpoint
CREATE INDEX `domains_site` ON `domains` (`site_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `domains_one_primary` ON `domains` (`site_id`) WHERE "domains"."is_primary" = 1;--> statement-breakpoint
CREATE TABLE `platform_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`reason` text NOT NULL,
	`site_id` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `platform_audit_at` ON `platform_audit` (`at`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`status_message` text,
	`shard` text DEFAULT 'DB' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "sites_key_plain" CHECK("sites"."key" not glob '*[^a-z0-9]*' and length("sites"."key") between 1 and 8),
	CONSTRAINT "sites_status" CHECK("sites"."status" in ('active', 'maintenance', 'suspended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_key` ON `sites` (`key`);--> statement-breakpoint
CREATE TABLE `product_tags` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`product_id`) REFERENCES `products`(`site_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_tags_once` ON `product_tags` (`site_id`,`product_id`,`tag`);--> statement-breakpoint
CREATE INDEX `product_tags_tag` ON `product_tags` (`site_id`,`tag`);