namespace TalksBot.Core.Commands;

/// <summary>What a part of the host has to say to admins who ask for the status.</summary>
public delegate ImmutableArray<(Label Name, Label Value)> StatusLines();
