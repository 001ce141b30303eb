<?php
/**
 * Settings > Candor.
 *
 * @package Candor
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Adds the page to the menu.
 */
function candor_add_page() {
	add_options_page( __( 'Candor', 'candor' ), __( 'Candor', 'candor' ), 'manage_options', 'candor', 'candor_page' );
}
add_action( 'admin_menu', 'candor_add_page' );

/**
 * Registers the option and its fields. WordPress checks the nonce and the capability when the form is sent.
 */
function candor_register() {
	$option = array(
		'type'              => 'array',
		'sanitize_callback' => 'candor_sanitize',
		'default'           => candor_defaults(),
	);
	register_setting( 'candor', 'candor', $option );
	add_settings_section( 'candor', '', '__return_null', 'candor' );
	$fields = array(
		'endpoint' => array( __( 'Address of your collector', 'candor' ), __( 'Such as https://feedback.example.com. Nothing is loaded without one.', 'candor' ) ),
		'site'     => array( __( 'Site', 'candor' ), __( 'The id of this site at your collector.', 'candor' ) ),
		'surveys'  => array( __( 'Address of the survey file', 'candor' ), __( 'Only if the surveys do not come from the collector.', 'candor' ) ),
	);
	foreach ( $fields as $name => list( $label, $help ) ) {
		$field = array(
			'label_for' => 'candor-' . $name,
			'name'      => $name,
			'help'      => $help,
		);
		add_settings_field( 'candor-' . $name, $label, 'candor_text_field', 'candor', 'candor', $field );
	}
	add_settings_field( 'candor-consent', __( 'Consent', 'candor' ), 'candor_consent_field', 'candor', 'candor', array( 'label_for' => 'candor-consent' ) );
}
add_action( 'admin_init', 'candor_register' );

/**
 * Prints a field for a text.
 *
 * @param array<string, string> $field Its name and what helps to fill it.
 */
function candor_text_field( $field ) {
	printf(
		'<input type="text" class="regular-text" id="%1$s" name="candor[%2$s]" value="%3$s" aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%4$s</p>',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( candor_settings()[ $field['name'] ] ),
		esc_html( $field['help'] )
	);
}

/**
 * Prints the choice about consent.
 */
function candor_consent_field() {
	echo '<select id="candor-consent" name="candor[consent]">';
	foreach ( candor_consents() as $value => $words ) {
		printf(
			'<option value="%s"%s>%s</option>',
			esc_attr( $value ),
			selected( candor_settings()['consent'], $value, false ),
			esc_html( $words )
		);
	}
	echo '</select>';
}

/**
 * Prints the page.
 */
function candor_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'candor' );
	do_settings_sections( 'candor' );
	submit_button();
	echo '</form></div>';
}
