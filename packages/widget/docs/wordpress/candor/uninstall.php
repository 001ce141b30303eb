<?php
/**
 * Takes away what the plugin has kept: its settings, on every site of a network. Answers are at your collector, not here.
 *
 * @package Candor
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

delete_option( 'candor' );

if ( is_multisite() ) {
	$candor_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $candor_sites as $candor_site ) {
		delete_blog_option( $candor_site, 'candor' );
	}
}
