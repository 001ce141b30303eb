<?php
/**
 * Plugin Name:       Candor
 * Description:       Asks your visitors one question (NPS, CSAT or CES) at a moment of their visit, through a collector of your own.
 * Version:           0.1.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       candor
 * Domain Path:       /languages
 *
 * @package Candor
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'CANDOR_FILE', __FILE__ );

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/script.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/page.php';
}

/**
 * Loads the translations that come with the plugin.
 */
function candor_load_textdomain() {
	load_plugin_textdomain( 'candor', false, dirname( plugin_basename( CANDOR_FILE ) ) . '/languages' );
}
add_action( 'init', 'candor_load_textdomain' );

// Tells the WP Consent API, where that is installed, that this plugin keeps to it.
add_filter( 'wp_consent_api_registered_' . plugin_basename( CANDOR_FILE ), '__return_true' );
