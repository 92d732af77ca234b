-- The key of reminders becomes another one. A new table with the rows of the old one is less work for the database, and
-- easier to read, than a row of alterations.
ALTER TABLE reminder_message RENAME TO reminder_message_before;
