/**
 * Documenten: laid-out PDF made from HTML, and sheets for spreadsheets as CSV. It knows no domain: a feature hands it
 * finished HTML or rows of cells and gets a file back. It uses {@code shared}; every feature may use it. Nothing of
 * PDFBox or openhtmltopdf leaves this package.
 */
package nl.accountregister.document;
