<?php
/**
 * What the owner has set: one option, an array of texts.
 *
 * @package Candor
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What is set where nothing is.
 *
 * @return array<string, string>
 */
function candor_defaults() {
	return array(
		'endpoint' => '',
		'site'     => 'main',
		'surveys'  => '',
		'consent'  => 'granted',
	);
}

/**
 * The settings, with everything in them that there is.
 *
 * @return array<string, string>
 */
function candor_settings() {
	$stored = get_option( 'candor', array() );
	return array_merge( candor_defaults(), is_array( $stored ) ? $stored : array() );
}

/**
 * The choices about consent, and their words.
 *
 * @return array<string, string>
 */
function candor_consents() {
	return array(
		'granted' => __( 'Not needed on this site', 'candor' ),
		'wp'      => __( 'As the WP Consent API says of statistics', 'candor' ),
		'pending' => __( 'Keep answers in memory until my own code says candor("consent", true)', 'candor' ),
	);
}

/**
 * Lets nothing through but what each setting may be. What is no address leaves the setting as it was.
 *
 * @param mixed $input What was sent with the form.
 * @return array<string, string>
 */
function candor_sanitize( $input ) {
	$given = candor_defaults();
	foreach ( $given as $name => $default ) {
		if ( is_array( $input ) && isset( $input[ $name ] ) && is_string( $input[ $name ] ) ) {
			$given[ $name ] = trim( $input[ $name ] );
		}
	}
	$clean = array(
		'endpoint' => untrailingslashit( esc_url_raw( $given['endpoint'], array( 'http', 'https' ) ) ),
		'site'     => sanitize_text_field( $given['site'] ),
		'surveys'  => esc_url_raw( $given['surveys'], array( 'http', 'https' ) ),
		'consent'  => array_key_exists( $given['consent'], candor_consents() ) ? $given['consent'] : 'granted',
	);
	foreach ( array( 'endpoint', 'surveys' ) as $name ) {
		if ( '' !== $given[ $name ] && '' === $clean[ $name ] ) {
			add_settings_error(
				'candor',
				'candor_' . $name,
				/* translators: %s: what was typed instead of an address */
				sprintf( esc_html__( 'Expected an address that begins with https://, and got "%s".', 'candor' ), esc_html( $given[ $name ] ) )
			);
			$clean[ $name ] = candor_settings()[ $name ];
		}
	}
	if ( '' === $clean['site'] ) {
		$clean['site'] = 'main';
	}
	return $clean;
}
