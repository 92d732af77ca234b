DROP TABLE reminder_message_before;
