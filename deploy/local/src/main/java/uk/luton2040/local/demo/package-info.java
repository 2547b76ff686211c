/** The demonstration: invented measurements for the Luton catalogue, and the loading of both through the public API. */
package uk.luton2040.local.demo;
