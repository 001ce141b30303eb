<?php
/**
 * The script on the pages of the site.
 *
 * @package Candor
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Keeps what is called before the script has come.
 */
const CANDOR_STUB = 'if(typeof candor!="function"){window.candor=function(){candor.q.push(arguments)};candor.q=[]}';

/**
 * Passes on what the WP Consent API says of statistics.
 */
const CANDOR_CONSENT = <<<'JS'
document.addEventListener("wp_listen_for_consent_change",function(event){
if("statistics" in event.detail)candor("consent",event.detail.statistics==="allow")
});
document.addEventListener("DOMContentLoaded",function(){
if(typeof wp_has_consent==="function"){if(wp_has_consent("statistics"))candor("consent",true)}
});
JS;

/**
 * Puts the script into the page by WordPress' own means, so that plugins which give every script a nonce give it one too.
 */
function candor_enqueue() {
	$settings = candor_settings();
	if ( '' === $settings['endpoint'] ) {
		return;
	}
	$script = array(
		'strategy'  => 'async',
		'in_footer' => false,
	);
	// Without a version: the address is the collector's, which says itself how long the file may be kept.
	wp_enqueue_script( 'candor', $settings['endpoint'] . '/candor.js', array(), null, $script ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_add_inline_script( 'candor', CANDOR_STUB, 'before' );
	if ( 'wp' === $settings['consent'] ) {
		wp_add_inline_script( 'candor', CANDOR_CONSENT, 'before' );
	}
}
add_action( 'wp_enqueue_scripts', 'candor_enqueue' );

/**
 * What the script tag says of the site.
 *
 * @return array<string, string>
 */
function candor_attributes() {
	$settings   = candor_settings();
	$attributes = array( 'data-site' => $settings['site'] );
	if ( '' !== $settings['surveys'] ) {
		$attributes['data-surveys'] = $settings['surveys'];
	}
	if ( 'granted' !== $settings['consent'] ) {
		$attributes['data-consent'] = 'pending';
	}
	return $attributes;
}

/**
 * Adds the attributes to our script tag, whatever else others have made of it. The tag processor escapes them.
 *
 * @param string $tag    The script tag, with the inline scripts before it.
 * @param string $handle Whose it is.
 * @return string
 */
function candor_script_tag( $tag, $handle ) {
	if ( 'candor' !== $handle ) {
		return $tag;
	}
	$tags = new WP_HTML_Tag_Processor( $tag );
	while ( $tags->next_tag( 'script' ) ) {
		if ( 'candor-js' === $tags->get_attribute( 'id' ) ) {
			foreach ( candor_attributes() as $name => $value ) {
				$tags->set_attribute( $name, $value );
			}
		}
	}
	return $tags->get_updated_html();
}
add_filter( 'script_loader_tag', 'candor_script_tag', 10, 2 );

/**
 * In a shop by WooCommerce: an order is complete.
 */
function candor_order_completed() {
	if ( '' !== candor_settings()['endpoint'] ) {
		wp_print_inline_script_tag( 'candor("moment","order-completed")' );
	}
}
add_action( 'woocommerce_thankyou', 'candor_order_completed' );
