/** The command line: {@link org.paraphe.cli.Main} and one class per command. */
package org.paraphe.cli;
