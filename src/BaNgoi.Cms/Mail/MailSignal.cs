namespace BaNgoi.Cms.Mail;

/// <summary>Wakes the sender of this process right after a message was committed; without it the message goes at the next look.</summary>
public sealed class MailSignal : Signal;
