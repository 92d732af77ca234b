package nl.accountregister.platform;

/** Telephone numbers as people write them, made into the digits that WhatsApp wants. */
final class PhoneNumber {

    private static final String BETWEEN = " -.()/\u00a0";

    private PhoneNumber() {
    }

    /** A number typed by hand in the Netherlands: {@code +31 (0)6 12345678} and {@code 06-12345678} give {@code 31612345678}. */
    static String international(String typed) {
        String digits = digits(typed.replace("(0)", ""), BETWEEN);
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        return digits.startsWith("0") ? "31" + digits.substring(1) : digits;
    }

    /** A number in an address, where a plus and blanks (as which the plus of a query is read) are all that may be too much. */
    static String inAddress(String number) {
        return digits(number, " ");
    }

    /** Text that is no number comes back as it is, for the rule to refuse. */
    private static String digits(String typed, String between) {
        StringBuilder digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Ascii.isDigit(c)) {
                digits.append(c);
            } else if (!(c == '+' && digits.isEmpty()) && between.indexOf(c) < 0) {
                return typed;
            }
        }
        return digits.toString();
    }
}
